using System.Globalization;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Server.Tests.Import;

/// <summary>A folder with census returns and the data that they are taken into, gone after the test.</summary>
internal sealed class ReturnFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cin-return-").FullName;

    public static DateOnly Today => LondonTime.Today(TimeProvider.System);

    /// <summary>The pack of the authority whose return it is.</summary>
    public string Pack { get; set; } = "northamptonshire";

    /// <summary>The team that takes the cases.</summary>
    public string Team { get; set; } = "north";

    public string Data => Path.Combine(_folder, "data");

    /// <summary>The day so many days ago, as the census writes it.</summary>
    public static string Ago(int days) => Iso(Today.AddDays(-days));

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Child(string id, string episodes, string? identity = null) =>
        $"<Child><ChildIdentifiers><LAchildID>{id}</LAchildID><UPNunknown>UN2</UPNunknown>{identity ?? $"<PersonBirthDate>{Ago(3_000)}</PersonBirthDate><Sex>F</Sex>"}</ChildIdentifiers>" +
        $"<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>{episodes}</Child>";

    public static string Episode(int referredAgo, string content = "", string need = "N1") =>
        $"<CINdetails><CINreferralDate>{Ago(referredAgo)}</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>{need}</PrimaryNeedCode>{content}<ReferralNFA>false</ReferralNFA></CINdetails>";

    public static string Closed(int daysAgo) => $"<CINclosureDate>{Ago(daysAgo)}</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>";

    public static string Assessment(int startedAgo, int? authorisedAgo = null) =>
        $"<Assessments><AssessmentActualStartDate>{Ago(startedAgo)}</AssessmentActualStartDate>" +
        (authorisedAgo is { } end
            ? $"<AssessmentAuthorisationDate>{Ago(end)}</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>1A</AssessmentFactors></FactorsIdentifiedAtAssessment>"
            : "") + "</Assessments>";

    public static string Plan(int startedAgo, int? endedAgo = null) =>
        $"<CINPlanDates><CINPlanStartDate>{Ago(startedAgo)}</CINPlanStartDate>{(endedAgo is { } end ? $"<CINPlanEndDate>{Ago(end)}</CINPlanEndDate>" : "")}</CINPlanDates>";

    public static string ChildProtection(int startedAgo, int? endedAgo = null) =>
        $"<ChildProtectionPlans><CPPstartDate>{Ago(startedAgo)}</CPPstartDate>{(endedAgo is { } end ? $"<CPPendDate>{Ago(end)}</CPPendDate>" : "")}" +
        "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans>";

    public static string Section47(int startedAgo) =>
        $"<Section47><S47ActualStartDate>{Ago(startedAgo)}</S47ActualStartDate><ICPCnotRequired>false</ICPCnotRequired></Section47>";

    /// <summary>Takes a return of authority 940 over into team "north", which is added.</summary>
    public Task<Ran> ImportAsync(params string[] children) => ImportAsync("940", children, "--add-team");

    public async Task<Ran> ImportAsync(string authority, IReadOnlyList<string> children, params string[] options)
    {
        var file = Path.Combine(_folder, "return.xml");
        await File.WriteAllTextAsync(
            file,
            $"<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>{Today.Year + 1}</Year><ReferenceDate>{Today.Year + 1}-03-31</ReferenceDate></CollectionDetails>" +
            $"<Source><LEA>{authority}</LEA></Source></Header><Children>\n{string.Join('\n', children)}\n</Children></Message>");
        return await Cin.RunAsync(["import", file, "--pack", Pack, "--team", Team, "--data", Data, .. options]);
    }

    /// <summary>The whole list that the last import wrote.</summary>
    public Task<string> ListAsync() => File.ReadAllTextAsync(Path.Combine(_folder, "return.import.txt"));

    public IEnumerable<string> Files => Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path));

    /// <summary>Every case on the record, open or ended.</summary>
    public async Task<IReadOnlyList<CaseView>> CasesAsync()
    {
        await using var services = Services();
        var reader = services.GetRequiredService<ICaseReader>();
        var views = new List<CaseView>();
        foreach (var found in (await reader.ListAsync(new() { IncludeEnded = true, Take = 500 }, default)).Cases)
        {
            views.Add((await reader.FindAsync(found.CaseId, default))!);
        }

        return views;
    }

    /// <summary>The record of the data folder, as the program composes it.</summary>
    public ServiceProvider Services() => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddEmbeddedCinWorkflows(new(Directory.CreateDirectory(Data).FullName), PackFolder.Read(null))
        .AddEmlFiles(Path.Combine(Data, "messages"))
        .BuildServiceProvider();

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
