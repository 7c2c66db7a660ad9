using CinWorkflows.Cases.Acts;
using CinWorkflows.TransferPacks.SubjectAccess;

namespace CinWorkflows.Web.Doors;

/// <summary>What came of giving an answer.</summary>
/// <param name="Given">What is given; null where something speaks against it.</param>
/// <param name="IsOvertaken">Whether the case has gone on since the draft was read.</param>
/// <param name="Refusals">What speaks against it.</param>
public sealed record ReleasedAnswer(SubjectAccessAnswer? Given, bool IsOvertaken, IReadOnlyList<Refusal> Refusals);
