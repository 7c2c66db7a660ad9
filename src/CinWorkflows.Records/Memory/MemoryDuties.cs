using CinWorkflows.Records.Duties;
using CinWorkflows.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Records.Memory;

/// <summary>Takes over the duties of a case as its workflow has worked them out.</summary>
internal static class MemoryDuties
{
    public static bool Publish(MemoryTables tables, DutySheet sheet, RecordKeys keys)
    {
        if (tables.Cases.GetValueOrDefault(sheet.CaseId) is not { } stored || stored.Row.Sequence != sheet.Sequence)
        {
            return false;
        }

        var believed = KeyLosses.Believed(tables.Log, stored.Row, keys);
        if (sheet.Opened.Count + sheet.Closed.Count == 0 && CaseSeals.Of(stored.Row, keys, believed) is { Duties: not null } seals)
        {
            stored.Row.TakenUp = sheet.Sequence;
            (seals with { File = false }).Renew(stored.Row, keys);
            return true;
        }

        var (before, wasPublished) = (DutiesStamp.Read(stored.Row.DutiesSeal)?.Digest, stored.Row.TakenUp == sheet.Sequence);
        var open = stored.OpenDuties.ToDictionary(duty => duty.Key);
        var right = CaseSeals.IsRight(stored.Row.DutiesState(open.Values, keys), CaseSeals.KeyOf(stored.Row.DutiesSeal), believed);
        var past = stored.Duties.Where(duty => duty.ClosedAt is not null).Select(duty => duty.Key).ToList();
        var changes = DutyChanges.Apply(sheet, open, past);
        var cause = stored.Acts[^1];
        stored.Row.Publish(sheet.Sequence, open.Values, right ? keys : null);
        var last = PublishedAgain.Read(tables.Log.LastOrDefault(entry => entry.Kind == LogKind.Duties && entry.CaseId == sheet.CaseId));
        if (PublishedAgain.Of(last, before, wasPublished, sheet.Sequence, right ? DutiesStamp.Read(stored.Row.DutiesSeal)?.Digest : null) is { } again)
        {
            tables.Log.Add(LogRow.After(tables.Log.LastOrDefault(), LogKind.Duties, sheet.CaseId, again.Number, again.Entry, keys));
        }

        stored.Duties.AddRange(changes.Arisen);
        stored.Changes.AddRange(changes.Dated.Select(duty => DeadlineChangeRow.Of(duty, sheet, cause.Type, cause.ActorId)));

        // What nobody has been told yet is not told any more.
        foreach (var message in tables.Messages.Values.Where(row => row.Reminds(sheet.CaseId, changes.Closed)))
        {
            message.Withdraw(sheet.At);
        }

        foreach (var told in stored.Told.Where(row => row.WaitsSince is not null && changes.Closed.Contains(row.DutyKey)))
        {
            told.Drop(sheet.At);
        }

        return true;
    }
}
