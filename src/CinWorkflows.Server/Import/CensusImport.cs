using CinWorkflows.Integrations.CinCensus;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Server.Import;

/// <summary>Takes over every open episode of a CIN census return.</summary>
internal sealed class CensusImport(CaseRegister register, IActStore acts, ICaseRoll roll, IStaffRegister staff, IStaffDirectory directory, TimeProvider clock)
{
    /// <summary>So many children are taken over together: their writes share a commit.</summary>
    private const int AtOnce = 64;

    /// <summary>Reads the return and takes its open episodes over, each by itself; a bad one is reported and the rest goes on.</summary>
    /// <param name="file">The return.</param>
    /// <param name="into">Where its cases belong.</param>
    /// <param name="list">Takes everything that there is to say.</param>
    /// <param name="progress">Told now and then how far the file is read, from 0 to 1.</param>
    /// <param name="cancellationToken">Cancels the call; what was taken over stays.</param>
    /// <exception cref="CensusFormatException">It is not a CIN census return.</exception>
    public async Task<ImportReport> RunAsync(Stream file, ImportTarget into, ImportList list, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        var census = CensusReader.Read(file, today);
        await PrepareAsync(into, cancellationToken);
        var known = await KnownCases.ReadAsync(roll, into.PackId, cancellationToken);
        var import = new ChildImport(register, acts, into, census.Header.LocalAuthority ?? "", today);
        var report = new ImportReport();
        foreach (var children in census.Children.Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var outcome in await Task.WhenAll(children.Select(child => import.TakeAsync(child, CasesOf(child, known), cancellationToken)).ToList()))
            {
                report.Add(outcome.Figures);
                outcome.Lines.ForEach(list.Add);
            }

            progress?.Report(file.CanSeek && file.Length > 0 ? (double)file.Position / file.Length : 0);
        }

        foreach (var fault in census.Faults)
        {
            list.Add(ImportLine.Of(fault));
        }

        if (census.IsComplete)
        {
            foreach (var (childId, missing) in known.NotMet())
            {
                list.Add(NotInReturn(childId, missing));
            }
        }

        return report;
    }

    private static IReadOnlyList<KnownCase> CasesOf(CensusChild child, KnownCases known) => child.LaChildId is { } id ? known.Meet(CensusChildId.Of(id)) : [];

    private static ImportLine NotInReturn(string childId, KnownCase missing) => new(
        ImportLineKind.ToDecide,
        "open here, not in this return",
        $"to decide: child {childId}: case {missing.CaseId}, taken over earlier, is open here, and this return does not have the child. Find out whether the episode was closed there.");

    /// <summary>The importer, under whose name the cases are taken over, is of their authority: nobody of another one opens cases here.</summary>
    private async Task PrepareAsync(ImportTarget into, CancellationToken cancellationToken)
    {
        var importer = await directory.FindAsync(ChildImport.Importer.Id, cancellationToken);
        if (importer is null || (await directory.FindTeamAsync(importer.TeamId, cancellationToken))?.PackId != into.PackId)
        {
            await staff.SaveStaffAsync(new(ChildImport.Importer.Id, "CIN census import", "census-import@cinworkflows.example", into.TeamId, [Role.Integration]), cancellationToken);
        }
    }
}
