"""What printed words mean: deadlines, statuses, leads, titles; no files, no clock, no other round."""
