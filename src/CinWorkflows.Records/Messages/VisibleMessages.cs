using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Records.Messages;

/// <summary>Which messages somebody sees: those of the cases of which they may know, and the digests of their authority's staff.</summary>
internal static class VisibleMessages
{
    public static IQueryable<MessageRow> Among(RecordContext record, Reader reader)
    {
        if (reader.SeesEverything)
        {
            return record.Messages;
        }

        var (known, operates, authority) = (record.Cases.KnownTo(reader), reader.Operates, reader.Position?.Authority);
        return record.Messages.Where(row => row.CaseId == null
            ? operates || record.Staff.Any(member => member.Id == row.RecipientId && record.Teams.Any(team => team.Id == member.TeamId && team.PackId == authority))
            : known.Any(entry => entry.Id == row.CaseId));
    }
}
