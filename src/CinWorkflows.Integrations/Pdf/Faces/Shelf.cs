namespace CinWorkflows.Integrations.Pdf.Faces;

/// <summary>The faces that come with the product; see the README beside them.</summary>
internal static class Shelf
{
    private static readonly Lazy<TrueTypeFace> LazyRegular = new(() => Load("NotoSans-Regular"));
    private static readonly Lazy<TrueTypeFace> LazyBold = new(() => Load("NotoSans-Bold"));
    private static readonly Lazy<TrueTypeFace> LazySymbols = new(() => Load("DejaVuSansMono"));

    public static TrueTypeFace Regular => LazyRegular.Value;

    public static TrueTypeFace Bold => LazyBold.Value;

    /// <summary>Arrows, ticks, boxes and signs of mathematics, which the others lack.</summary>
    public static TrueTypeFace Symbols => LazySymbols.Value;

    private static TrueTypeFace Load(string name)
    {
        using var resource = typeof(Shelf).Assembly.GetManifestResourceStream($"faces/{name}.ttf")!;
        var file = new byte[resource.Length];
        resource.ReadExactly(file);
        return new(name, file);
    }
}
