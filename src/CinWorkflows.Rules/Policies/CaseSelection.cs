using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>The cases that a rule is for. A list that is empty admits all.</summary>
/// <param name="Stages">Only at these stages.</param>
/// <param name="Regimes">Only under these arrangements.</param>
/// <param name="Teams">Only in these teams, by id.</param>
public sealed record CaseSelection(IReadOnlyList<CaseStage> Stages, IReadOnlyList<RegimeKind> Regimes, IReadOnlyList<string> Teams)
{
    /// <summary>All cases.</summary>
    public static CaseSelection All { get; } = new([], [], []);

    /// <summary>Whether the rule is for a case as it stands.</summary>
    public bool Admits(CaseStage stage, RegimeKind regime, string team) =>
        (Stages.Count == 0 || Stages.Contains(stage)) && Admits(regime, team);

    /// <summary>Whether the rule is for a case of a team, under these arrangements, at some stage.</summary>
    public bool Admits(RegimeKind regime, string team) =>
        (Regimes.Count == 0 || Regimes.Contains(regime))
        && (Teams.Count == 0 || Teams.Contains(team));
}
