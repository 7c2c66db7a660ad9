using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>What somebody does for the family, and how often they see them.</summary>
internal sealed record PackContactPlan(string Person, string Responsibility, Period? Every = null);
