using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.History;

/// <summary>
/// One line of an instance's history: something that reached the workflow (<see cref="IncomingEvent"/>) or something
/// its code decided in answer (<see cref="WorkflowAction"/>). The names below are kept for as long as any history is.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(WorkflowStarted), "workflowStarted")]
[JsonDerivedType(typeof(StartDue), "startDue")]
[JsonDerivedType(typeof(ActivityCompleted), "activityCompleted")]
[JsonDerivedType(typeof(ActivityFailed), "activityFailed")]
[JsonDerivedType(typeof(SubWorkflowCompleted), "subWorkflowCompleted")]
[JsonDerivedType(typeof(SubWorkflowFailed), "subWorkflowFailed")]
[JsonDerivedType(typeof(TimerFired), "timerFired")]
[JsonDerivedType(typeof(EventRaised), "eventRaised")]
[JsonDerivedType(typeof(WorkflowSuspended), "workflowSuspended")]
[JsonDerivedType(typeof(WorkflowResumed), "workflowResumed")]
[JsonDerivedType(typeof(WorkflowParked), "workflowParked")]
[JsonDerivedType(typeof(WorkflowTerminated), "workflowTerminated")]
[JsonDerivedType(typeof(ActivityScheduled), "activityScheduled")]
[JsonDerivedType(typeof(TimerCreated), "timerCreated")]
[JsonDerivedType(typeof(SubWorkflowScheduled), "subWorkflowScheduled")]
[JsonDerivedType(typeof(EventSent), "eventSent")]
[JsonDerivedType(typeof(WorkflowCompleted), "workflowCompleted")]
[JsonDerivedType(typeof(WorkflowFailed), "workflowFailed")]
[JsonDerivedType(typeof(WorkflowContinuedAsNew), "workflowContinuedAsNew")]
public abstract record HistoryEvent;
