namespace CinWorkflows.TransferPacks.Reading;

/// <summary>How much of a pack from outside is taken. The defaults hold the largest case that this service makes.</summary>
/// <param name="Archive">The largest archive, in bytes.</param>
/// <param name="Unpacked">The most that all its parts may unpack to, in bytes.</param>
/// <param name="Entries">The most entries.</param>
/// <param name="Json">The largest <c>pack.json</c> or <c>manifest.json</c>, in bytes: they are held in memory.</param>
/// <param name="Ratio">How many times its packed length a part may unpack to, where that is more than <see cref="Negligible"/>.</param>
public sealed record PackLimits(
    long Archive = 256L * 1024 * 1024,
    long Unpacked = 512L * 1024 * 1024,
    int Entries = 600,
    int Json = 16 * 1024 * 1024,
    int Ratio = 100)
{
    /// <summary>A part of that length or less harms nobody, however well it was packed, in bytes.</summary>
    public const int Negligible = 256 * 1024;
}
