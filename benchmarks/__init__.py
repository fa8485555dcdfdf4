"""How fast Paperround reads and builds, beside what one would otherwise write; ``python -m benchmarks``."""
