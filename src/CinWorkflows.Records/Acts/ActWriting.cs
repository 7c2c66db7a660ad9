using System.Text.Json;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Records.Acts;

/// <summary>Acts as rows, and back.</summary>
internal static class ActWriting
{
    /// <summary>The act as it is kept, sealed with the newest key.</summary>
    public static ActRow ToRow(this RecordedAct act, string previousHash, RecordKeys keys)
    {
        var json = JsonSerializer.Serialize(act.Act, ActJson.Options);
        var breaches = act.Breaches.Count == 0 ? null : JsonSerializer.Serialize(act.Breaches, ActJson.Options);
        var salt = ActChain.NewSalt();
        var row = new ActRow
        {
            CaseId = act.CaseId,
            Sequence = act.Sequence,
            Id = act.Id,
            Type = ActJson.TypeOf(act.Act),
            ActorId = act.Actor.Id,
            ActorRole = act.Actor.Role,
            At = act.At,
            RecordedAt = act.RecordedAt,
            PackId = act.Pack.Id,
            PackVersion = act.Pack.Version,
            Json = json,
            Breaches = breaches,
            RecordedFor = act.RecordedFor,
            Salt = salt,
            Digest = ActChain.DigestOf(salt, json, breaches),
            PreviousHash = previousHash,
            KeyId = keys.NewestId,
        };
        row.Hash = keys.Seal(ActChain.TextOf(row));
        return row;
    }

    /// <summary>The act; of one whose words are not erased.</summary>
    public static RecordedAct ToRecorded(this ActRow row) => new(
        row.CaseId,
        row.Sequence,
        row.Id,
        new(row.ActorId, row.ActorRole),
        row.At,
        row.RecordedAt,
        new(row.PackId, row.PackVersion),
        JsonSerializer.Deserialize<Act>(row.Json!, ActJson.Options)!)
    {
        Breaches = row.Breaches is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<Breach>>(row.Breaches, ActJson.Options)!,
        RecordedFor = row.RecordedFor,
        Hash = row.Hash,
    };
}
