"""Engines: how the work on the articles is spread. An engine knows nothing of what the work is."""
