"""The report: pages that open from a folder by double click, without a server or an outside request."""

from output.report.pictures import Pages
from output.report.writing import begin_report, write_report

__all__ = ["Pages", "begin_report", "write_report"]
