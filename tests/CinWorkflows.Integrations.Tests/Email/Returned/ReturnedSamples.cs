namespace CinWorkflows.Integrations.Tests.Email.Returned;

/// <summary>
/// Messages as they come back, written here after the published formats (RFC 3464, RFC 5546, [MS-OXCMAIL]) in the layouts of several
/// systems. Each is about the letter of <see cref="Letter"/>.
/// </summary>
internal static class ReturnedSamples
{
    public const string Letter = "<letter@council.example>";

    /// <summary>A sample.</summary>
    /// <param name="name">Its file.</param>
    /// <param name="messageId">Of the message that it is to be about.</param>
    public static string Read(string name, string messageId = Letter) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Email", "Returned", "Samples", $"{name}.eml")).Replace(Letter, messageId, StringComparison.Ordinal);

    public static MimeKit.MimeMessage Open(string name)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Read(name)));
        return MimeKit.MimeMessage.Load(content);
    }
}
