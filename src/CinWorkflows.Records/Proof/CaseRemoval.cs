using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Reading;
using CinWorkflows.Records.Retention;
using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// Takes all rows of a case out of all tables, and the words out of its acts. It asks the model which tables there are: a new one that holds something of a case is
/// emptied too, unless it is named here as one that stays.
/// </summary>
internal static class CaseRemoval
{
    /// <summary>What proves the record, and who looked at it, names of the case no more than its id.</summary>
    private static readonly Type[] Stays = [typeof(ActRow), typeof(LogRow), typeof(ErasureRow), typeof(LegalHoldRow), typeof(AccessedCaseRow)];

    public static async Task RunAsync(RecordContext record, string caseId, CancellationToken cancellationToken)
    {
        await record.DeliverySteps.Where(step => record.Messages.Any(message => message.CaseId == caseId && message.Key == step.Key)).ExecuteDeleteAsync(cancellationToken);
        await record.TransferLinkEvents.Where(entry => record.TransferLinks.Any(link => link.CaseId == caseId && link.Id == entry.LinkId)).ExecuteDeleteAsync(cancellationToken);
        foreach (var delete in OfCases(record.Model).Select(table => $"DELETE FROM {table} WHERE case_id = {{0}}"))
        {
            await record.Database.ExecuteSqlRawAsync(delete, [caseId], cancellationToken);
        }

        await record.Cases.Where(row => row.Id == caseId).ExecuteDeleteAsync(cancellationToken);
        await record.Acts.Where(act => act.CaseId == caseId).ExecuteUpdateAsync(
            act => act.SetProperty(row => row.Json, (string?)null).SetProperty(row => row.Breaches, (string?)null).SetProperty(row => row.Salt, (string?)null),
            cancellationToken);
    }

    /// <summary>The tables that hold something of cases, those that refer to others before them.</summary>
    internal static IReadOnlyList<string> OfCases(IModel model)
    {
        var left = model.GetEntityTypes().Where(table => table.FindProperty("CaseId") is not null && !Stays.Contains(table.ClrType)).ToList();
        var ordered = new List<string>();
        while (left.Count > 0)
        {
            var next = left.First(table => left.TrueForAll(other => other == table || other.GetForeignKeys().All(key => key.PrincipalEntityType != table)));
            left.Remove(next);
            ordered.Add(next.GetTableName()!);
        }

        return ordered;
    }
}
