"""Papers as printed: documents, their tables, and the action plans among them; never what a date or status means."""
