namespace CinWorkflows.Web.Documents.Contents;

/// <summary>Looks at the whole of some content.</summary>
/// <param name="content">The content, at its start; it can seek.</param>
/// <param name="cancellationToken">Cancels the look.</param>
/// <returns>What is wrong with it, to be read after "the content "; null where it is built as that type is.</returns>
internal delegate Task<string?> WholeContent(Stream content, CancellationToken cancellationToken);
