using System.Reflection;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>A store whose appends a test can let fail, before or after they are written, and that can be out of room for settings.</summary>
public class TroubledStore : DispatchProxy
{
    private IStore _inner = null!;

    /// <summary>What happens to the next append, once.</summary>
    public Func<Func<Task<bool>>, Task<bool>>? Trouble { get; set; }

    public bool IsFullForSettings { get; set; }

    public static (IStore Store, TroubledStore Control) Around(IStore inner)
    {
        var proxy = Create<IStore, TroubledStore>();
        var control = (TroubledStore)(object)proxy;
        control._inner = inner;
        return (proxy, control);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var call = () => targetMethod!.Invoke(_inner, args);
        if (IsFullForSettings && targetMethod!.Name == nameof(IStore.SaveSettingAsync))
            return Task.FromException(new StoreException("The disk is full"));
        if (targetMethod!.Name != nameof(IStore.AppendAsync) || Trouble is not { } trouble)
            return call();
        Trouble = null;
        return trouble(() => (Task<bool>)call()!);
    }
}
