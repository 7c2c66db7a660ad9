namespace CinWorkflows.Workflows.Exchange;

/// <summary>Why a message of the exchange is not delivered: codes that name nobody, which the record keeps, and what each means in words.</summary>
public static class ExchangeProblem
{
    /// <summary>The other authority is not in the directory, or has no installation there.</summary>
    public const string UnknownPartner = "unknownPartner";

    /// <summary>Our authority has no key to sign with.</summary>
    public const string NoKey = "noKey";

    /// <summary>The pack of the offer cannot be made or read.</summary>
    public const string NoPack = "noPack";

    /// <summary>The other installation could not be reached, or failed.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>What answered is not the other authority's installation: its receipt is not signed by a key of the directory.</summary>
    public const string UnsignedReceipt = "unsignedReceipt";

    /// <summary>The other installation does not believe our signature, or does not know us.</summary>
    public const string NotBelieved = "notBelieved";

    /// <summary>The other installation does not understand the message.</summary>
    public const string NotUnderstood = "notUnderstood";

    /// <summary>It is larger than the other installation takes.</summary>
    public const string TooLarge = "tooLarge";

    /// <summary>A message before it is missing there.</summary>
    public const string NotYet = "notYet";

    /// <summary>The other installation has no such transfer.</summary>
    public const string UnknownTransfer = "unknownTransfer";

    /// <summary>The transfer is not with the authority that sent the message.</summary>
    public const string NotYourTransfer = "notYourTransfer";

    /// <summary>Another message of that number is on the other record.</summary>
    public const string NumberTaken = "numberTaken";

    /// <summary>The other authority has not said which team takes transfers in.</summary>
    public const string NoIntakeTeam = "noIntakeTeam";

    /// <summary>The pack of the offer is not there.</summary>
    public const string PackMissing = "packMissing";

    /// <summary>The other case does not take it; the fields at fault follow after a colon.</summary>
    public const string RefusedAct = "refusedAct";

    /// <summary>What is wrong and what somebody has to do about it.</summary>
    /// <param name="problem">The code.</param>
    public static string InWords(string? problem) => problem?.Split(':')[0] switch
    {
        UnknownPartner => "The other authority has no exchange in the directory of authorities: add its address and keys, and it goes by itself. Until then tell them by telephone.",
        NoKey => "This authority has no key to sign with: make one with 'cin exchange keys', set it, and give its public half to the other authority.",
        NoPack => "The pack of the offer cannot be made or read: open the case and prepare the pack again.",
        Unreachable => "The other authority's installation cannot be reached. It is tried again by itself; tell them by telephone what cannot wait.",
        UnsignedReceipt => "What answers at the other authority's address is not signed by a key of the directory: compare its address and keys with what that authority has published.",
        NotBelieved => "The other authority does not accept our signature: ask its administrators to put our current public key, as 'cin exchange keys' prints it, into their directory.",
        NotUnderstood => "The other authority's installation does not understand the message: its version may be older. Tell them by telephone, and ask its administrators.",
        TooLarge => "It is larger than the other authority's installation takes: prepare the pack with fewer or smaller documents, or give it by hand.",
        NotYet => "The other authority misses an earlier message of this transfer. It is tried again by itself; where that goes on, compare both records by telephone.",
        UnknownTransfer or NotYourTransfer => "The other authority does not know this transfer as ours: talk to them, and compare both records.",
        NumberTaken => "The other authority has another message of this number: one of the two records was put back to an earlier state. Compare both records by telephone.",
        NoIntakeTeam => "The other authority has not said which of its teams takes transfers in: ask its administrators to set it. Until then tell them by telephone.",
        PackMissing => "The pack did not arrive with the offer. It is sent again by itself.",
        RefusedAct => "The other authority's case does not take this as it stands: talk to them, and compare both records.",
        _ => "It is tried again by itself.",
    };
}
