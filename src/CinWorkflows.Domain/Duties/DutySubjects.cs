using System.Text.Json;
using System.Text.Json.Serialization;

namespace CinWorkflows.Domain.Duties;

/// <summary>Something that the record names by an id: an action of the plan, a concern, a meeting.</summary>
/// <param name="Id">Its id.</param>
public sealed record NamedSubject(string Id) : DutySubject
{
    /// <inheritdoc />
    public override string Text => Id;

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text) => new NamedSubject(text);
}

/// <summary>The day of an event, where it can happen again.</summary>
/// <param name="On">The day.</param>
public sealed record DaySubject(DateOnly On) : DutySubject
{
    /// <inheritdoc />
    public override string Text => Write(On);

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text) => new DaySubject(DayOf("a day", text));
}

/// <summary>A message that could not be delivered to somebody.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="RecipientId">To whom.</param>
public sealed record UndeliveredSubject(string MessageId, string RecipientId) : DutySubject
{
    /// <inheritdoc />
    public override string Text => $"{MessageId}/{RecipientId}";

    /// <inheritdoc />
    public override string? PersonId => RecipientId;

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (message, recipient) = Halves("a message", text);
        return new UndeliveredSubject(message, recipient);
    }
}

/// <summary>Somebody who is told by hand.</summary>
/// <param name="MatterId">Of what.</param>
/// <param name="Person">Who.</param>
public sealed record InformedSubject(string MatterId, string Person) : DutySubject
{
    /// <inheritdoc />
    public override string Text => $"{MatterId}/{Person}";

    /// <inheritdoc />
    public override string? PersonId => Person;

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (matter, person) = Halves("somebody to be told", text);
        return new InformedSubject(matter, person);
    }
}

/// <summary>Which time a further duty of the pack arose.</summary>
/// <param name="RuleId">Its id in the pack.</param>
/// <param name="Occurrence">What brought it about and which time of its series; null where there is only one in a case.</param>
[JsonConverter(typeof(FurtherDutySubjectJson))]
public sealed record FurtherDutySubject(string RuleId, string? Occurrence) : DutySubject
{
    /// <inheritdoc />
    public override string Text => Occurrence is null ? RuleId : $"{RuleId}/{Occurrence}";

    /// <summary>Reads it back.</summary>
    public static FurtherDutySubject Read(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var stroke ? new(text[..stroke], text[(stroke + 1)..]) : new(text, null);
}

/// <summary>A further duty that was done, as a case file keeps it.</summary>
internal sealed class FurtherDutySubjectJson : JsonConverter<FurtherDutySubject>
{
    public override FurtherDutySubject? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text ? FurtherDutySubject.Read(text) : null;

    public override void Write(Utf8JsonWriter writer, FurtherDutySubject value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
