namespace CinWorkflows.Web.Documents.Contents;

/// <summary>How many points an image may have. The best telephones make 200 million; one that says that it has many more stops whoever opens it, however few bytes it is.</summary>
internal static class ImageSize
{
    private const ulong MostPoints = 256_000_000;

    public static string? Fault(uint width, uint height) =>
        width == 0 || height == 0 ? "is a damaged image: save it again and send that."
        : (ulong)width * height > MostPoints ? "is an image of more than 256 million points, which stops whoever opens it: make it smaller and send that."
        : null;
}
