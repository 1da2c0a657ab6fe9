"""The main text and the metadata of an HTML page."""

from __future__ import annotations

import re

from pipeline.stages.read.errors import Unreadable

_CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HEAD = 4_096
# A date is taken from the page's own marking only, never guessed from its text, whatever today's date is.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
_FIELDS = {"title": "title", "date": "date", "sitename": "outlet", "author": "author", "url": "url"}


def declared_encoding(data: bytes) -> str:
    """The encoding that the page names in its head, empty when it names none."""
    match = _CHARSET.search(data[:_HEAD])
    return match[1].decode("ascii") if match else ""


def read_page(html: str) -> tuple[str, dict[str, str]]:
    """The main text of a page and its fields (title, date, outlet, author, url).

    Raises Unreadable when no text is found.
    """
    # Half a second to import, for those only who have pages.
    import trafilatura

    try:
        tree = trafilatura.load_html(html)
        # A name without a space in it is no author to trafilatura; Chinese names have none.
        author = "" if tree is None else str(tree.xpath("string(//meta[@name='author']/@content)"))
        page = trafilatura.bare_extraction(
            tree, with_metadata=True, include_comments=False, date_extraction_params=_DATES
        )
    except Exception as error:  # whatever the parsers do about a hostile page, the run goes on
        detail = f"{type(error).__name__}: {error}. Save the article as text."
        raise Unreadable("page cannot be parsed", detail) from None
    text = getattr(page, "text", None) or ""
    if not text.strip():
        raise Unreadable("no text in the page", "No article was found in it. Save the article as text.")
    fields = {field: str(getattr(page, name, None) or "") for name, field in _FIELDS.items()}
    return text, {**fields, "author": fields["author"] or author}
