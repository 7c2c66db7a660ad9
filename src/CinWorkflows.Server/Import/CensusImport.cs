using CinWorkflows.Cases.Acts;
using CinWorkflows.Integrations.CinCensus;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Server.Import;

/// <summary>Takes over every open episode of a CIN census return.</summary>
internal sealed class CensusImport(CaseRegister register, IStaffRegister staff, IStaffDirectory directory, TimeProvider clock)
{
    /// <summary>So many children are taken over together: their writes share a commit.</summary>
    private const int AtOnce = 64;

    private static readonly Actor Importer = new("census-import", Role.Integration);

    /// <summary>Reads the return and takes its open episodes over, each by itself; a bad one is reported and the rest goes on.</summary>
    /// <param name="file">The return.</param>
    /// <param name="into">Where its cases belong.</param>
    /// <param name="progress">Told now and then how far the file is read, from 0 to 1.</param>
    /// <param name="cancellationToken">Cancels the call; what was taken over stays.</param>
    /// <exception cref="CensusFormatException">It is not a CIN census return.</exception>
    public async Task<ImportReport> RunAsync(Stream file, ImportTarget into, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        var census = CensusReader.Read(file, today);
        await PrepareAsync(into, cancellationToken);
        var report = new ImportReport();
        foreach (var children in census.Children.Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var taken = await Task.WhenAll(children.Select(child => TakeAsync(census.Header.LocalAuthority ?? "", child, today, into, cancellationToken)));
            foreach (var one in taken)
            {
                report.Add(one);
            }

            progress?.Report(file.CanSeek && file.Length > 0 ? (double)file.Position / file.Length : 0);
        }

        report.Faults.AddRange(census.Faults);
        return report;
    }

    private async Task<ImportReport> TakeAsync(string authority, CensusChild child, DateOnly today, ImportTarget into, CancellationToken cancellationToken)
    {
        var report = new ImportReport { Children = 1 };
        report.Faults.AddRange(child.Faults);
        foreach (var episode in child.SoundEpisodes.Where(_ => child.LaChildId is not null))
        {
            if (episode is { IsOpen: true, NoFurtherAction: not true })
            {
                await AdoptAsync(authority, child, episode, today, into, report, cancellationToken);
            }
            else
            {
                report.Closed++;
            }
        }

        return report;
    }

    private async Task AdoptAsync(
        string authority,
        CensusChild child,
        CensusEpisode episode,
        DateOnly today,
        ImportTarget into,
        ImportReport report,
        CancellationToken cancellationToken)
    {
        var key = new EpisodeKey(authority, child.LaChildId!, episode.ReferralDate!.Value);
        var adoption = CensusAdoption.Of(child, episode, today, into.TeamId, into.WorkerId);
        var decision = await register.OpenAsync(new(key.CaseId, into.PackId, key.CommandId, Importer, adoption) { IdIsOfFinding = true }, cancellationToken);
        switch (decision.Receipt)
        {
            case { Repeated: true }:
                report.Known++;
                break;
            case not null:
                report.Adopted.Add(key.CaseId);
                break;
            default:
                report.Faults.AddRange(decision.Refusals.Select(refusal =>
                    new CensusFault(child.LaChildId, episode.Line, refusal.Field, null, refusal.Reason, refusal.Clause, CensusSeverity.Error)));
                break;
        }
    }

    /// <summary>The team is added where it is not known yet; so is the importer, under whose name the cases are taken over.</summary>
    private async Task PrepareAsync(ImportTarget into, CancellationToken cancellationToken)
    {
        if (await directory.FindTeamAsync(into.TeamId, cancellationToken) is null)
        {
            await staff.SaveTeamAsync(new(into.TeamId, into.TeamId, into.PackId), cancellationToken);
        }

        if (await directory.FindAsync(Importer.Id, cancellationToken) is null)
        {
            await staff.SaveStaffAsync(new(Importer.Id, "CIN census import", "census-import@cinworkflows.example", into.TeamId, [Role.Integration]), cancellationToken);
        }
    }
}
