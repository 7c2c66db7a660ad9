namespace CinWorkflows.Server.Tests.Import;

public sealed class ImportVerbTests : IDisposable
{
    private const int Warned = 60;

    /// <summary>Not taken further, so that no case has to be opened; the element that is not known is a warning.</summary>
    private const string Warning =
        "<CINdetails><CINreferralDate>2026-01-05</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>true</ReferralNFA><Unheard>1</Unheard></CINdetails>";

    private const string StartedBeforeReferral =
        "<CINdetails><CINreferralDate>2026-01-05</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>false</ReferralNFA>" +
        "<Assessments><AssessmentActualStartDate>2026-01-02</AssessmentActualStartDate></Assessments></CINdetails>";

    private readonly string _folder = Directory.CreateTempSubdirectory("cin-").FullName;

    [Fact]
    public async Task Every_error_is_printed_before_the_warnings_and_only_warnings_are_cut()
    {
        var children = Enumerable.Range(1, Warned).Select(number => Child($"K{number}", Warning))
            .Concat(Enumerable.Range(1, Warned).Select(number => Child($"LOST{number}", StartedBeforeReferral)));

        var ran = await ImportAsync(children);

        Assert.All(Enumerable.Range(1, Warned), number =>
            Assert.Contains(ran.Lines, line => line.StartsWith($"error: child LOST{number},", StringComparison.Ordinal)));
        var faults = ran.Lines.Where(line => line.StartsWith("error: ", StringComparison.Ordinal) || line.StartsWith("warning: ", StringComparison.Ordinal)).ToList();
        var errors = faults.TakeWhile(line => line.StartsWith("error: ", StringComparison.Ordinal)).Count();
        Assert.DoesNotContain(faults.Skip(errors), line => line.StartsWith("error: ", StringComparison.Ordinal));
        Assert.Equal(50, faults.Count - errors);
        Assert.Contains(ran.Lines, line => line.StartsWith("... and ", StringComparison.Ordinal) && line.EndsWith(" more warnings.", StringComparison.Ordinal));
        Assert.Equal(3, ran.ExitCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Child(string id, string episode) =>
        $"<Child><ChildIdentifiers><LAchildID>{id}</LAchildID><PersonBirthDate>2015-06-01</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>" +
        $"<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>{episode}</Child>";

    private async Task<Ran> ImportAsync(IEnumerable<string> children)
    {
        var file = Path.Combine(_folder, "census.xml");
        await File.WriteAllTextAsync(
            file,
            "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>" +
            $"<Source><LEA>940</LEA></Source></Header><Children>\n{string.Join('\n', children)}\n</Children></Message>");
        return await Cin.RunAsync("import", file, "--pack", "northamptonshire", "--team", "team-1", "--data", Path.Combine(_folder, "data"));
    }
}
