using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Integrations.Exchange.Directory;
using CinWorkflows.Integrations.TransferPacks;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Intake;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.TransferPacks.Preparing;
using CinWorkflows.TransferPacks.Reading;
using CinWorkflows.TransferPacks.SubjectAccess;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>Everything that packs need, with the real papers and a record in memory.</summary>
internal sealed class PackDesk : IDisposable
{
    private readonly ServiceProvider _services;

    public PackDesk(IPackSigners? signers = null, IReadOnlyList<OtherAuthority>? authorities = null, PackLimits? limits = null, IDocumentStore? documents = null, string of = "northamptonshire")
    {
        var staff = new Mock<IStaffDirectory>();
        staff.Setup(directory => directory.FindAsync("sw-1", It.IsAny<CancellationToken>())).ReturnsAsync(new StaffMember("sw-1", "Sam Worker", "sam@example.org", "team-1", [Role.SocialWorker]) { Arrangements = new() { Telephone = "01604 555 0111" } });
        staff.Setup(directory => directory.FindTeamAsync("team-1", It.IsAny<CancellationToken>())).ReturnsAsync(new Team("team-1", "Team 1", of));
        staff.Setup(directory => directory.InTeamAsync("team-1", Role.TeamManager, It.IsAny<CancellationToken>())).ReturnsAsync([new StaffMember("tm-1", "Tina Manager", "tina@example.org", "team-1", [Role.TeamManager])]);
        staff.Setup(directory => directory.OutOfHoursAsync(It.IsAny<CancellationToken>())).ReturnsAsync(
        [
            new StaffMember("edt-1", "Emergency duty team", "edt@example.org", "team-1", [Role.TeamManager]) { Arrangements = new() { OutOfHours = true, Telephone = "01604 555 0199" } },
        ]);
        var erasures = new Mock<IErasureBook>();
        erasures.Setup(book => book.DocumentsAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        var teams = new Mock<IStaffRegister>();
        teams.Setup(register => register.TeamsAsync(It.IsAny<CancellationToken>())).ReturnsAsync([new Team("team-1", "Safeguarding team 1", "northamptonshire") { Telephone = "01604 555 0100" }]);
        var terms = new Mock<ISchoolTerms>();
        var services = new ServiceCollection()
            .AddSingleton<ILogger<CaseRegister>>(NullLogger<CaseRegister>.Instance)
            .AddSingleton(PackLibrary.Shipped)
            .AddSingleton<TimeProvider>(new FakeTimeProvider(ExampleCase.Now))
            .AddSingleton<IActStore>(Record)
            .AddSingleton(Mock.Of<ICaseRecord>())
            .AddSingleton<ICaseReader>(Record.Reader)
            .AddSingleton(staff.Object)
            .AddSingleton(teams.Object)
            .AddSingleton(terms.Object)
            .AddSingleton(Mock.Of<IWorkflowClient>())
            .AddSingleton(erasures.Object)
            .AddSingleton<IHolidayChanges>(Mock.Of<IHolidayChanges>())
            .AddAuthorityCalendars()
            .AddSingleton<IAuthorityDirectory>(new AuthorityDirectory(authorities ?? [new("E09000017", "Hillingdon"), new("E06000061", "Northamptonshire")]))
            .AddSingleton(documents ?? Documents)
            .AddSingleton<IDocumentContent, PlayedDocumentContent>()
            .AddSingleton(limits ?? new PackLimits())
            .AddTransferPackFiles()
            .AddSingleton<CaseRegister>()
            .AddSingleton<PreparedPacks>()
            .AddSingleton<TransferPackReader>()
            .AddSingleton<TransferPackIntake>()
            .AddSingleton<SubjectAccessRequests>();
        if (signers is not null)
        {
            services.AddSingleton(signers);
        }

        _services = services.BuildServiceProvider();
    }

    public PlayedRecord Record { get; } = new();

    public PlayedDocuments Documents { get; } = new();

    public PreparedPacks Packs => _services.GetRequiredService<PreparedPacks>();

    public TransferPackReader Reader => _services.GetRequiredService<TransferPackReader>();

    public TransferPackIntake Intake => _services.GetRequiredService<TransferPackIntake>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The example case with its assessment attached and its pack prepared.</summary>
    public static async Task<PackDesk> WithPackAsync(IPackSigners? signers = null, IReadOnlyList<OtherAuthority>? authorities = null, PackLimits? limits = null)
    {
        var desk = new PackDesk(signers, authorities, limits);
        await desk.PrepareAsync();
        return desk;
    }

    public async Task PrepareAsync(params PackPart[] parts)
    {
        var content = "%PDF-1.7\nthe written assessment"u8.ToArray();
        await Documents.PutAsync(new(ExampleCase.CaseId, ExampleCase.AssessmentDocument), new MemoryStream(content), "application/pdf", CancellationToken.None);
        Record.Add(ExampleCase.CaseId, [.. ExampleCase.UpToTheMove, ExampleCase.Attached(ExampleCase.AssessmentDocument, DocumentKind.Assessment, content), .. ExampleCase.BeforeThePack, ExampleCase.Prepared(parts)]);
    }

    /// <summary>The pack as it goes out.</summary>
    public async Task<byte[]> PackAsync()
    {
        var pack = await Packs.EnsureAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None);
        await using var content = await Packs.OpenAsync(pack!, CancellationToken.None);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _services.Dispose();
}
