"""The types that flow between the rooms, and the contract's words and columns."""
