using CinWorkflows.Cases.Packs;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The other authorities by name: those of the directory, and those whose procedures this service knows.</summary>
internal sealed class AuthorityNames(IAuthorityDirectory directory, PackLibrary packs, TimeProvider clock)
{
    private const string Unknown = "the other authority";

    /// <summary>An authority's name; words for it where nobody has entered one.</summary>
    public string NameOf(string? code) => Known.FirstOrDefault(known => known.Code == code).Name ?? Unknown;

    /// <summary>Those that a family may move to, by name.</summary>
    /// <param name="own">The authority from which it moves, by its code.</param>
    public IReadOnlyList<Choice> Others(string? own) => [.. Known.Where(known => known.Code != own).OrderBy(known => known.Name, StringComparer.Ordinal).Select(known => new Choice(known.Code, known.Name))];

    /// <summary>Whether it has an installation that takes the case as it is.</summary>
    public bool HasExchange(string? code) => Entry(code)?.Exchange is not null;

    /// <summary>Who there takes a link; null where nobody is known, or nobody has made sure of it for a year.</summary>
    public TransferContact? ContactFor(string? code) => Entry(code)?.Contact is { } contact && contact.IsVerified(LondonTime.Today(clock)) ? contact : null;

    private IEnumerable<(string Code, string Name)> Known => directory.All.Select(other => (other.Code, other.Name))
        .Concat(packs.All.Select(entry => entry.Pack.Authority).Where(authority => authority.Code is not null).Select(authority => (authority.Code!, authority.Name)))
        .DistinctBy(known => known.Item1);

    private OtherAuthority? Entry(string? code) => code is null ? null : directory.Find(code);
}
