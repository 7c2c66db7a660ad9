using System.Linq.Expressions;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Records.Cases;

/// <summary>Which cases somebody sees, as a condition inside the query: what <see cref="Reader.Sees"/> says of a case file, said of its row.</summary>
internal static class VisibleCases
{
    /// <summary>The cases that they may read.</summary>
    public static IQueryable<CaseRow> VisibleTo(this IQueryable<CaseRow> cases, Reader reader) => reader.SeesEverything ? cases : cases.Where(To(reader));

    /// <summary>The cases of which they may know that there is something about them: an id, a date, a code.</summary>
    public static IQueryable<CaseRow> KnownTo(this IQueryable<CaseRow> cases, Reader reader) => reader.Operates ? cases.Where(KnownToOperators(reader)) : cases.VisibleTo(reader);

    /// <summary>The cases of which they see for how long they are kept: ids, dates and lines of the authority that they oversee, restricted ones too.</summary>
    public static IQueryable<CaseRow> OverseenBy(this IQueryable<CaseRow> cases, Reader reader) => cases.Where(Overseen(reader));

    /// <summary>The condition of <see cref="OverseenBy"/>.</summary>
    public static Expression<Func<CaseRow, bool>> Overseen(Reader reader)
    {
        var (all, authority) = (reader.SeesEverything, reader.Oversees);
        return row => all || (authority != null && row.PackId == authority);
    }

    /// <summary>The condition of <see cref="VisibleTo"/>.</summary>
    public static Expression<Func<CaseRow, bool>> To(Reader reader) => reader switch
    {
        { SeesEverything: true } => row => true,
        { Position: { } position } => To(position, [.. reader.Opened]),
        _ => row => false,
    };

    /// <summary>Whoever keeps the service running knows of no restricted case, unless they are named on it.</summary>
    public static Expression<Func<CaseRow, bool>> KnownToOperators(Reader reader)
    {
        var (id, authority) = (reader.Position?.StaffId, reader.Position?.Authority);
        return row => !row.NamedOnly || (row.PackId == authority && id != null && row.NamedPeople.Contains(id));
    }

    private static Expression<Func<CaseRow, bool>> To(StaffPosition position, List<string> opened)
    {
        var (id, authority, isAboveTeams) = (position.StaffId, position.Authority, position.IsAboveTeams);
        List<string> teams = [.. new[] { position.TeamId }.Concat(position.StandsInFor).Concat(position.ManagedTeams).Distinct()];
        List<string> workers = [id, .. position.Covers];
        return row => row.PackId == authority
            && (row.NamedOnly ? row.NamedPeople.Contains(id) : isAboveTeams || opened.Contains(row.Id) || teams.Contains(row.TeamId) || row.LeadId == id || (row.WorkerId != null && workers.Contains(row.WorkerId)));
    }
}
