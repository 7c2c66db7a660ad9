namespace CinWorkflows.Rules.Words;

/// <summary>Under which arrangements a case is visited and reviewed.</summary>
public enum RegimeKind
{
    /// <summary>The ordinary rules.</summary>
    Ordinary,

    /// <summary>A disabled child: visits and reviews agreed with the family, in proportion to need (N38).</summary>
    AgreedWithFamily,

    /// <summary>A short break of the disabled children's team: annual review, no allocated worker (N40–N43).</summary>
    ShortBreak,
}
