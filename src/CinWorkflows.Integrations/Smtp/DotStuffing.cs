namespace CinWorkflows.Integrations.Smtp;

/// <summary>Doubles a dot at the beginning of a line (RFC 5321, section 4.5.2), so that no line of a message ends it.</summary>
internal static class DotStuffing
{
    public static byte[] Apply(ReadOnlySpan<byte> content)
    {
        var stuffed = new List<byte>(content.Length + 16);
        var atStart = true;
        foreach (var octet in content)
        {
            if (atStart && octet == '.')
            {
                stuffed.Add((byte)'.');
            }

            stuffed.Add(octet);
            atStart = octet == '\n';
        }

        return [.. stuffed];
    }
}
