"""The stages in the order in which an article passes them: read, convert, segment, entities, claims, tables, aggregate.
"""
