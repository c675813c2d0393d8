namespace GraphBuilder.Reading;

/// <summary>The formats that papers come in.</summary>
internal enum PaperFormat
{
    /// <summary>Plain text: a title line, then its abstract, as copied from a page of papers.</summary>
    Listing,

    /// <summary>One JSON object a line: the arXiv metadata snapshot, plain title and abstract, or what <c>extract</c> prints.</summary>
    JsonLines,

    /// <summary>An Atom feed, as the arXiv API answers.</summary>
    Atom,

    /// <summary>A BibTeX or BibLaTeX bibliography.</summary>
    BibTeX,
}
