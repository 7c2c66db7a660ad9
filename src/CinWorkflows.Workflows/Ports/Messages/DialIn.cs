namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>How a meeting is joined by telephone.</summary>
/// <param name="Number">The number to call, as its service writes it.</param>
/// <param name="Conference">The digits that are asked for then; null where none are.</param>
public sealed record DialIn(string Number, string? Conference)
{
    /// <summary>The number that a telephone dials by itself: it waits, and enters the digits, as the example of RFC 7986 does.</summary>
    public string Dialled => $"{new string([.. Number.Where(sign => char.IsAsciiDigit(sign) || sign == '+')])}{(Conference is { } digits ? $",,{digits}#" : "")}";

    /// <summary>As a record keeps it.</summary>
    public override string ToString() => $"{Number}|{Conference}";

    /// <summary>As a record keeps it; null where it keeps none.</summary>
    public static DialIn? Read(string? kept) => kept?.Split('|') is [{ Length: > 0 } number, .. var rest] ? new(number, rest is [{ Length: > 0 } digits] ? digits : null) : null;
}
