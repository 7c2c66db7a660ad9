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
        if (PackText.Parse(json, report) is not { } root)
        {
            return new(pack: null, json, report.Faults);
        }

        if (Inheritance.Resolve(root, report) is not { } whole)
        {
            return new(pack: null, json, report.Faults);
        }

        var pack = PackSection.Read(whole, report, cases);
        return new(pack, whole == root ? json : PackWriting.TextOf(whole), report.Faults) { NamesItsBase = whole == root || root.Find("extends")!.Text.Contains('/', StringComparison.Ordinal) };
    }
}
