namespace Microsoft.Azure.Functions.Worker;

public abstract class FunctionContext
{
    public abstract BindingContext BindingContext { get; }

    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
