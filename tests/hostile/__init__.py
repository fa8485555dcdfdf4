"""Papers as hostile as they come, and what must become of them."""
