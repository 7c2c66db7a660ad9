using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Disability;

/// <summary>Arrangements, as a manager would name them.</summary>
internal static class RegimeWords
{
    public static string Of(RegimeKind kind) => kind switch
    {
        RegimeKind.Ordinary => "The ordinary arrangements",
        RegimeKind.AgreedWithFamily => "Visits and reviews as agreed with the family",
        _ => "A short break of the disabled children’s team",
    };
}
