namespace CinWorkflows.Records.Reading;

/// <summary>How much of a list is given at once.</summary>
internal static class PageLength
{
    private const int Longest = 500;

    public static int Of(int asked) => Math.Clamp(asked, 0, Longest);
}
