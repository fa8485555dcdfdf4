"""Which papers are there, whole and new, and reading each within limits; knows files, never tables or meaning."""
