using System.CommandLine;

namespace CinWorkflows.Server.CommandLine.Exchange;

/// <summary><c>cin exchange</c>: the signed exchange with other authorities' installations.</summary>
internal static class ExchangeVerb
{
    public static Command Create() => new("exchange", "The signed exchange of transfers with other authorities.")
    {
        new KeysVerb().AsVerb(),
    };
}
