namespace CinWorkflows.Cases.Acts;

/// <summary>What has happened once is recorded once.</summary>
public static class RecordedTwice
{
    /// <summary>Refuses an act that tells again of what is on the record.</summary>
    /// <param name="act">The act.</param>
    /// <param name="desk">The case with its past.</param>
    public static IEnumerable<Refusal> Refuse(Act act, CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(desk);
        if (act.HasHappened && !act.TellsOfAnother(desk) && desk.Past.FirstOrDefault(past => act.IsSameAs(past, desk.RecordedFor ?? desk.Actor.Id)) is { } same)
        {
            yield return new("type", $"this was recorded on {same.On:yyyy-MM-dd} already, and counts once. Where more is to be said about it, or it was wrong, put that entry right ('entriesCorrected').{(act.UnlessAnother() is { } other ? $" {other}" : "")}");
        }
    }
}
