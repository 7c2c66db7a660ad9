using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Exchange;

/// <summary>What the sender of something that is not believed is told: enough for its administrators to put it right.</summary>
internal static class SealRefusal
{
    public static ProblemHttpResult Of(SealFault fault, string field) => fault switch
    {
        SealFault.Malformed => Problem.Invalid([new(field, "a JWS in compact form with the algorithm ES256, of the kind that this address takes, is expected.")]),
        SealFault.WrongAudience => Problem.NotBelieved(forbidden: true, new(field, "'aud' is no authority that this installation exchanges for.")),
        _ => Problem.NotBelieved(forbidden: false, new(field, fault switch
        {
            SealFault.UnknownPartner => "'iss' is no authority whose installation is in the directory here; ask this authority's administrators to add it.",
            SealFault.UnknownKey => "'kid' is no key of this authority in the directory here; ask this authority's administrators to add the current one.",
            SealFault.RevokedKey => "the key was revoked; sign with the current one.",
            SealFault.OutOfTime => "'iat' is more than ten minutes from now; sign anew, and set the clock right.",
            _ => "the signature is not that of the key.",
        })),
    };
}
