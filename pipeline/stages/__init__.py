"""The stages, in the order of an article through them: read, convert, segment, entities, claims, tables, aggregate."""
