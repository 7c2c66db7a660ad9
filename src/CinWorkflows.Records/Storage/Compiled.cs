using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CinWorkflows.Records.Storage;

/// <summary>Queries that are translated once for each kind of database: what EF Core compiles holds for one model only.</summary>
internal static class Compiled
{
    public static Func<RecordContext, T, Task<TResult>> Query<T, TResult>(Expression<Func<RecordContext, T, TResult>> query)
    {
        var compiled = ForEachModel(() => EF.CompileAsyncQuery(query));
        return (record, value) => compiled(record)(record, value);
    }

    public static Func<RecordContext, T1, T2, Task<TResult>> Query<T1, T2, TResult>(Expression<Func<RecordContext, T1, T2, TResult>> query)
    {
        var compiled = ForEachModel(() => EF.CompileAsyncQuery(query));
        return (record, one, two) => compiled(record)(record, one, two);
    }

    public static Func<RecordContext, T1, T2, T3, Task<TResult>> Query<T1, T2, T3, TResult>(Expression<Func<RecordContext, T1, T2, T3, TResult>> query)
    {
        var compiled = ForEachModel(() => EF.CompileAsyncQuery(query));
        return (record, one, two, three) => compiled(record)(record, one, two, three);
    }

    public static Func<RecordContext, T1, T2, T3, T4, Task<TResult>> Query<T1, T2, T3, T4, TResult>(Expression<Func<RecordContext, T1, T2, T3, T4, TResult>> query)
    {
        var compiled = ForEachModel(() => EF.CompileAsyncQuery(query));
        return (record, one, two, three, four) => compiled(record)(record, one, two, three, four);
    }

    public static Func<RecordContext, T, IAsyncEnumerable<TResult>> Query<T, TResult>(Expression<Func<RecordContext, T, IQueryable<TResult>>> query)
    {
        var compiled = ForEachModel(() => EF.CompileAsyncQuery(query));
        return (record, value) => compiled(record)(record, value);
    }

    private static Func<RecordContext, TQuery> ForEachModel<TQuery>(Func<TQuery> compile)
        where TQuery : class
    {
        var known = new ConditionalWeakTable<IModel, TQuery>();
        ConditionalWeakTable<IModel, TQuery>.CreateValueCallback first = _ => compile();
        return record => known.GetValue(record.Model, first);
    }
}
