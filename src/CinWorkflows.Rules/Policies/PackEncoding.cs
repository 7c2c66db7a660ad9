using System.Text;

namespace CinWorkflows.Rules.Policies;

/// <summary>The text of a pack's file: UTF-8, as JSON is; an older Windows program saves dashes and curly quotes otherwise.</summary>
public static class PackEncoding
{
    private const int OldWindows = 1252;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, whole: bytes that are no UTF-8 are read as an older Windows program saves them, so that no dash is lost.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <exception cref="ArgumentNullException">The bytes are null.</exception>
    public static string TextOf(byte[] file) => Of(file).Text;

    /// <summary>Whether a file is no UTF-8, which an editor would show wrongly.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <exception cref="ArgumentNullException">The bytes are null.</exception>
    public static bool IsOldWindows(byte[] file) => Of(file).OldWindows;

    private static (string Text, bool OldWindows) Of(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            using var reader = new StreamReader(new MemoryStream(file), Strict, detectEncodingFromByteOrderMarks: true);
            return (reader.ReadToEnd(), false);
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(OldWindows)!.GetString(file), true);
        }
    }
}
