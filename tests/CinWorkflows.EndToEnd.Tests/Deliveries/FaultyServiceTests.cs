using System.Diagnostics;
using CinWorkflows.EndToEnd.CrashHost;
using CinWorkflows.EndToEnd.CrashHost.Deliveries;
using CinWorkflows.StandIns.MicrosoftGraph;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using Xunit.Abstractions;

namespace CinWorkflows.EndToEnd.Tests.Deliveries;

/// <summary>Meetings and messages of two authorities reach calendars and mailboxes once each, whatever fails.</summary>
public sealed class FaultyServiceTests(ITestOutputHelper output)
{
    private const double Failing = 0.2;

    private static readonly int Meetings = Dose.Of(16, 120);
    private static readonly int Kills = Dose.Of(3, 12);

    private readonly Random _moment = new(20260119);

    [Fact]
    public async Task With_a_fifth_of_the_calls_failing_kill_after_kill_permission_cut_for_an_hour_and_mailboxes_moved_every_meeting_and_message_arrives_once()
    {
        var clock = Stopwatch.StartNew();
        using var folder = new TemporaryFolder();
        await using var graph = await GraphStandIn.StartAsync();
        var mailboxes = Town.Teams.ToDictionary(team => team.PackId, team => graph.AddTenant(team.PackId).Mailbox(DeliveryWorld.MailboxOf(team.PackId)));
        graph.Faults.RetryAfter = TimeSpan.FromSeconds(1);
        var denied = mailboxes.Values.Select(mailbox => (mailbox, Outage: new Outage(folder.Path, Meetings, TimeSpan.FromHours(1)))).ToList();
        denied.ForEach(one => one.mailbox.Tenant.Denies = permission => permission == "Mail.Send" && one.Outage.IsNow());
        var moved = mailboxes.Values.Select(mailbox => (mailbox, Outage: new Outage(folder.Path, Meetings * 8, TimeSpan.FromMinutes(40)))).ToList();
        moved.ForEach(one => one.mailbox.Moves = one.Outage.IsNow);

        // The minutes of whoever delivers pass as fast as they can; those of the service do not.
        mailboxes.Values.ToList().ForEach(mailbox => mailbox.Mail.MostAMinute = int.MaxValue);

        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var child = DeliveryChild.Start(folder.Path, graph.Endpoint, Meetings);
            if (kill % 5 == 4)
            {
                // Now and then before it has got to anything.
                await Task.Delay(_moment.Next(50, 1_000));
            }
            else
            {
                await child.ReadyAsync();
                graph.Faults.Share(kill, Failing, Enum.GetValues<FaultKind>());
                await Task.Delay(_moment.Next(100, 1_500));
            }

            killed += await child.KillAsync() ? 1 : 0;
        }

        graph.Faults.Share(Kills, Failing, Enum.GetValues<FaultKind>());
        IReadOnlyList<string> said;
        using (var last = DeliveryChild.Start(folder.Path, graph.Endpoint, Meetings))
        {
            said = await last.FinishAsync(TimeSpan.FromMinutes(20));
        }

        Assert.Equal(["ready"], said);
        Assert.All(denied.Concat(moved), one => Assert.True(one.Outage.Refused > 0, "Nothing was refused."));
        Assert.Equal(Kills, killed);
        foreach (var (packId, mailbox) in mailboxes)
        {
            var cases = Town.Of(Meetings).Where(town => town.Pack.Id == packId).Select(town => town.Id).ToList();
            Assert.Equal(cases.Select(id => $"{id}/m1").Order(), mailbox.Calendar.Events.Select(entry => entry.Key!).Order());
            Assert.Equal(cases.Count * 3, mailbox.Calendar.Invitations.Count);

            var invitations = mailbox.Mail.Sent.Where(message => message.Key!.Contains("/SendInvitations:m1/0/", StringComparison.Ordinal)).ToList();
            string[] invited = ["child", "father", "mother", "nurse", "school", packId == "northamptonshire" ? "sw-1" : "sw-3"];
            Assert.Equal(
                cases.SelectMany(id => invited, (id, person) => $"{id}/SendInvitations:m1/0/{person}").Order(StringComparer.Ordinal),
                invitations.Select(message => message.Key!).Order(StringComparer.Ordinal));
            Assert.Empty(mailbox.Mail.Sent.GroupBy(message => message.Key).Where(same => same.Count() > 1).Select(same => same.Key));
            Assert.Empty(mailbox.Mail.Unsent);
        }

        output.WriteLine(
            $"{Meetings} meetings and {mailboxes.Values.Sum(mailbox => mailbox.Mail.Sent.Count)} messages arrived once each over {graph.Log.Count} calls, "
            + $"a fifth of which failed, {killed} kills, and {denied.Concat(moved).Sum(one => one.Outage.Refused)} calls refused for want of a permission or a mailbox; {clock.Elapsed.TotalSeconds:F0} s.");
    }
}
