namespace CinWorkflows.Cases.Breaches;

/// <summary>A breach as the case file keeps it; its reason is in the record.</summary>
/// <param name="Id">Its id in the case: the number of the act, and its own among that act's breaches.</param>
/// <param name="Clause">The clause that was not kept.</param>
/// <param name="On">The day on which it was recorded, Europe/London.</param>
public sealed record RecordedBreach(string Id, string Clause, DateOnly On)
{
    /// <summary>The member of staff who answers for it.</summary>
    public string? AnswerableId { get; init; }

    /// <summary>The day on which a manager answered it; null until then.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>True where what happened does not do its duty until a manager accepts it; null elsewhere.</summary>
    public bool? StillOwed { get; init; }

    /// <summary>True where it shows a danger to somebody; null elsewhere.</summary>
    public bool? IsDanger { get; init; }

    /// <summary>True where a service manager alone answers it; null elsewhere.</summary>
    public bool? ForServiceManager { get; init; }

    /// <summary>Who raised the danger that was taken back, and is told so; null elsewhere.</summary>
    public string? RaisedById { get; init; }

    /// <summary>The breaches of an act, as they are kept.</summary>
    /// <param name="stamp">Who recorded it and when, with the rules that were not kept.</param>
    internal static IEnumerable<RecordedBreach> Of(Acts.ActStamp stamp) => stamp.Breaches.Select((breach, index) =>
        new RecordedBreach(IdOf(stamp.Sequence, index), breach.Clause, breach.FoundOn ?? stamp.BreachesFoundOn ?? stamp.On)
        {
            AnswerableId = breach.AnswerableId,
            StillOwed = breach.StillOwed,
            IsDanger = breach.IsDanger,
            ForServiceManager = breach.ForServiceManager,
            RaisedById = breach.RaisedById,
        });

    /// <summary>The ids of those because of which what an act tells of does not do its duty; null where there are none.</summary>
    /// <param name="stamp">Who recorded it and when, with the rules that were not kept.</param>
    internal static IReadOnlyList<string>? StillOwing(Acts.ActStamp stamp) =>
        stamp.Breaches.Any(breach => breach.StillOwed == true)
            ? [.. stamp.Breaches.Index().Where(entry => entry.Item.StillOwed == true).Select(entry => IdOf(stamp.Sequence, entry.Index))]
            : null;

    /// <summary>The id of a breach: by it the words of one, which are with its act in the record, are found.</summary>
    /// <param name="sequence">The number of the act.</param>
    /// <param name="index">Its place among that act's breaches, from 0.</param>
    public static string IdOf(long sequence, int index) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sequence}-{index + 1}");
}
