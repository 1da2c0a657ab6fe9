"""Entities: names of people, organisations and places; dates and amounts; works and laws."""
