using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Policies.Reading;

namespace CinWorkflows.Cases.Packs;

/// <summary>
/// The policy packs that cases can start under: those shipped, and those that an authority adds. A version once in a
/// library never changes, because cases are pinned to it; what changes is a new version. Immutable.
/// </summary>
public sealed class PackLibrary
{
    private static readonly Lazy<PackLibrary> Brought = new(() => ReadShipped());

    private readonly Dictionary<PackReference, PackEntry> _byReference;

    private PackLibrary(IEnumerable<PackEntry> entries)
    {
        All =
        [
            .. entries
                .OrderBy(entry => entry.Pack.Id, StringComparer.Ordinal)
                .ThenBy(entry => entry.Pack.EffectiveFrom)
                .ThenBy(entry => System.Version.Parse(entry.Pack.Version)),
        ];
        _byReference = All.ToDictionary(entry => entry.Pack.Reference);
    }

    /// <summary>The packs that the product brings, read once.</summary>
    public static PackLibrary Shipped => Brought.Value;

    /// <summary>All packs: by name, then by the date from which they apply, then by version.</summary>
    public IReadOnlyList<PackEntry> All { get; }

    /// <summary>A pack from its text, or all of its faults; it may name the anchors, acts and duties of cases.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="file">Its name, for the faults.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PackReading Read(string json, string file) => PackReader.Read(json, file, PackVocabulary.OfCases);

    /// <summary>The shipped packs and further ones. One fault in one file, or a version given twice, and there is no library.</summary>
    /// <param name="files">The further files: name and text.</param>
    /// <exception cref="ArgumentNullException">The files, a name or a text is null.</exception>
    public static PackLibraryReading Of(IEnumerable<(string File, string Json)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (entries, faults) = ReadAll(files);
        var known = Shipped.All.ToDictionary(entry => entry.Pack.Reference, entry => entry.File);
        foreach (var entry in entries.Where(entry => !known.TryAdd(entry.Pack.Reference, entry.File)))
        {
            faults.Add(new(entry.File, "$.version", null, $"{entry.Pack.Reference} is already in {known[entry.Pack.Reference]}; give a changed pack a new version."));
        }

        return faults.Count == 0 ? new(new PackLibrary([.. Shipped.All, .. entries])) : new(faults);
    }

    /// <summary>The version of a pack that a case is pinned to; null where the library does not have it.</summary>
    public PackEntry? Find(string id, string version) => _byReference.GetValueOrDefault(new(id, version));

    /// <summary>The version of a pack that a case is pinned to.</summary>
    /// <exception cref="InvalidOperationException">The library does not have it.</exception>
    public PolicyPack Get(PackReference reference) => Find(reference.Id, reference.Version)?.Pack
        ?? throw new InvalidOperationException($"Pack {reference} is not in this host's library; cases are pinned to it, so put it back.");

    /// <summary>The version under which a case starts on a day (Europe/London): the last to have come into effect; null where none has.</summary>
    public PackEntry? Current(string id, DateOnly on) =>
        All.LastOrDefault(entry => entry.Pack.Id == id && entry.Pack.EffectiveFrom <= on);

    private static PackLibrary ReadShipped()
    {
        var (entries, faults) = ReadAll(ShippedPacks.Files);
        return faults.Count == 0
            ? new(entries)
            : throw new InvalidOperationException($"A shipped policy pack is at fault: {string.Join(" ", faults)}");
    }

    private static (List<PackEntry> Entries, List<PackFault> Faults) ReadAll(IEnumerable<(string File, string Json)> files)
    {
        var entries = new List<PackEntry>();
        var faults = new List<PackFault>();
        foreach (var (file, json) in files)
        {
            var reading = Read(json, file);
            faults.AddRange(reading.Faults);
            if (!reading.NamesItsBase)
            {
                faults.AddRange(reading.Advice.Where(advice => advice.JsonPath == "$.extends").Select(advice => advice with { Weight = PackFaultWeight.Fault }));
            }
            else
            {
                entries.AddRange(reading.Packs.Select(read => new PackEntry(read.Pack, file, read.Json)));
            }
        }

        return (entries, faults);
    }
}
