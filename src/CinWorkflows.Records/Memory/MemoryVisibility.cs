using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Records.Memory;

/// <summary>What somebody sees of the tables: the same condition as inside a query.</summary>
internal sealed class MemoryVisibility(MemoryTables tables, Reader reader)
{
    private readonly Func<CaseRow, bool> _sees = reader.SeesEverything ? _ => true : VisibleCases.To(reader).Compile(preferInterpretation: true);

    private readonly Func<CaseRow, bool> _knows = reader is { SeesEverything: false, Operates: true } ? VisibleCases.KnownToOperators(reader).Compile(preferInterpretation: true)
        : reader.SeesEverything ? _ => true : VisibleCases.To(reader).Compile(preferInterpretation: true);

    /// <summary>The cases that they may read.</summary>
    public IEnumerable<MemoryCase> Cases => tables.Cases.Values.Where(found => _sees(found.Row));

    /// <summary>The cases of which they may know that there is something about them.</summary>
    public IEnumerable<MemoryCase> Known => tables.Cases.Values.Where(found => Knows(found.Row));

    public MemoryCase? Find(string caseId) => tables.Cases.GetValueOrDefault(caseId) is { } found && _sees(found.Row) ? found : null;

    public bool Knows(string caseId) => tables.Cases.GetValueOrDefault(caseId) is { } found && Knows(found.Row);

    public bool Knows(MessageRow message) => reader.SeesEverything || (message.CaseId is { } caseId ? Knows(caseId) : reader.Operates || IsOfTheirAuthority(message.RecipientId));

    private bool Knows(CaseRow row) => _knows(row);

    private bool IsOfTheirAuthority(string staffId) =>
        reader.Position is { } position && tables.Staff.GetValueOrDefault(staffId) is { } member && tables.Teams.GetValueOrDefault(member.TeamId)?.PackId == position.Authority;
}
