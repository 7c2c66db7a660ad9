using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>
/// Reads a policy pack from its JSON text, whose shape <see cref="PackSchema"/> describes. Strict: what it does not know it
/// refuses, so that no rule of an authority is lost to a spelling mistake. It looks for every fault, not only the first.
/// </summary>
public static class PackReader
{
    /// <summary>The pack, or all of its faults. Bad text of any kind becomes a fault, never an exception.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="file">Its name, for the faults.</param>
    /// <param name="cases">What there is on a case, which a pack may name.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PackReading Read(string json, string file, CaseVocabulary cases)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(cases);
        var report = new PackReport(file);
        if (PackText.Parse(json, report) is not { } root || Inheritance.Resolve(root, report) is not { } whole)
        {
            return new([], report.Faults);
        }

        var served = ServedAuthorities.Each(whole, report, cases);
        var pack = PackSection.Read(served[0], report, cases);
        var isWhole = report.Faults.All(fault => fault.Weight != PackFaultWeight.Fault);
        return new(isWhole ? [.. served.Select(text => new PackOfAuthority(Of(text, pack), text == root ? json : PackWriting.TextOf(text)))] : [], report.Faults)
        {
            NamesItsBase = whole == root || root.Find("extends")!.Text.Contains('/', StringComparison.Ordinal),
        };
    }

    /// <summary>What one authority of several has of its own: its id, name and code.</summary>
    private static PolicyPack Of(PackNode text, PolicyPack pack) => pack.ServedBy is null ? pack : pack with
    {
        Id = text.Find("id")!.Text,
        Authority = pack.Authority with { Name = text.Find("authority")!.Find("name")!.Text, Code = text.Find("authority")!.Find("code")!.Text },
    };
}
