package io.storywire.bench;

import io.storywire.bench.story.speed.AssignBench;
import io.storywire.bench.tagger.TaggerBench;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Runs JMH benchmarks by the beginning of a class's or method's name, each in a process of its own, and prints what one
 * call costs. Benchmarks find {@code --data} in {@link BenchData}.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures speed and allocation with JMH.",
        footer = {"", "Example: storywire bench EnrichBench --quick", "         storywire bench EnrichBench.clean"})
final class SpeedCommand implements Callable<Integer> {

    /** What the samples in seeds/ are too few for. */
    private static final List<Class<?>> WITH_DATA = List.of(AssignBench.class, TaggerBench.class);

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "Classes, or Class.method; how they begin is enough. All when none is given.")
    private List<String> names = List.of();

    @Option(names = "--list", description = "Only say which there are.")
    private boolean list;

    @Option(names = "--quick", description = "A few seconds each: good enough to see a factor, not a percent.")
    private boolean quick;

    @Option(
            names = "--data",
            description = "Folder with stories/allsides-dev.jsonl.gz for real articles; else the samples in seeds/."
                    + " AssignBench and TaggerBench are left out without it.")
    private @org.jspecify.annotations.Nullable Path data;

    @Option(
            names = "--jmh",
            paramLabel = "OPTIONS",
            description = "Further options of JMH in one word: '-f 2 -prof stack'.")
    private String jmh = "";

    @Override
    public Integer call() throws RunnerException, CommandLineOptionException {
        Runner runner = new Runner(options().build());
        if (list) {
            runner.list();
            return 0;
        }
        Collection<RunResult> results = run(runner);
        System.out.printf("%n%-40s %12s %12s %12s %14s%n", "", "median", "p99", "mean", "allocated");
        results.forEach(result -> print(result.getAggregatedResult()));
        return 0;
    }

    private Collection<RunResult> run(Runner runner) throws RunnerException {
        try {
            return runner.run();
        } catch (NoBenchmarksException none) {
            String without = WITH_DATA.stream().map(Class::getSimpleName).collect(Collectors.joining(" and "));
            String reason = data == null ? "; " + without + " need --data" : "";
            throw new ParameterException(spec.commandLine(), "no benchmark is called " + names + reason, none);
        }
    }

    private ChainedOptionsBuilder options() throws CommandLineOptionException {
        String[] more = jmh.isBlank() ? new String[0] : jmh.trim().split(" +");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .parent(new CommandLineOptions(more))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.NORMAL)
                .shouldFailOnError(true);
        names.forEach(name -> options.include("\\." + name));
        if (quick) {
            options.forks(1).warmupIterations(3).warmupTime(TimeValue.seconds(2));
            options.measurementIterations(3).measurementTime(TimeValue.seconds(2));
        }
        if (data != null) {
            options.jvmArgsAppend(
                    "-D" + BenchData.PROPERTY + "=" + data.toAbsolutePath().normalize());
        } else if (!list) {
            WITH_DATA.forEach(bench -> options.exclude("\\." + bench.getSimpleName() + "\\."));
        }
        return options;
    }

    private static void print(BenchmarkResult measured) {
        Result<?> time = measured.getPrimaryResult();
        Statistics calls = time.getStatistics();
        String name = measured.getParams().getBenchmark();
        TimeUnit unit = measured.getParams().getTimeUnit();
        System.out.printf(
                "%-40s %9.1f %s %9.1f %s %9.1f %s %11.1f kB%n",
                name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                calls.getPercentile(50),
                shown(unit),
                calls.getPercentile(99),
                shown(unit),
                time.getScore(),
                shown(unit),
                allocated(measured) / 1e3);
    }

    private static String shown(TimeUnit unit) {
        return switch (unit) {
            case NANOSECONDS -> "ns";
            case MICROSECONDS -> "µs";
            case MILLISECONDS -> "ms";
            default -> "s ";
        };
    }

    private static double allocated(BenchmarkResult measured) {
        Result<?> bytes = measured.getSecondaryResults().get("gc.alloc.rate.norm");
        return bytes == null ? Double.NaN : bytes.getScore();
    }
}
