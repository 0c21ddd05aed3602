import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Runs the main method of every source that is listed in the file of the first
 * argument, eight at a time, and leaves beside each source the file
 * <code>printed</code>, or, where it ended with an exception, <code>failed</code>.
 */
public class Runner {
    static final InheritableThreadLocal<ByteArrayOutputStream> OUTPUT =
            new InheritableThreadLocal<>();

    public static void main(String[] args) throws Exception {
        System.setOut(new PrintStream(new Split(), true));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        var pool = Executors.newFixedThreadPool(8);
        List<Future<?>> runs = Files.readAllLines(Path.of(args[0])).stream()
                .map(source -> Path.of(source).getParent())
                .map(folder -> pool.submit(() -> run(folder)))
                .collect(Collectors.toList());
        for (var run : runs) {
            run.get(60, TimeUnit.SECONDS);
        }
        // Clients of the JDK leave threads behind.
        System.exit(0);
    }

    static Void run(Path folder) throws Exception {
        Files.deleteIfExists(folder.resolve("printed"));
        Files.deleteIfExists(folder.resolve("failed"));
        OUTPUT.set(new ByteArrayOutputStream());
        try {
            Class.forName(folder + ".Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
            Files.write(folder.resolve("printed"), OUTPUT.get().toByteArray());
        } catch (InvocationTargetException e) {
            var failed = Files.newBufferedWriter(folder.resolve("failed"));
            try (var writer = new PrintWriter(failed)) {
                e.getCause().printStackTrace(writer);
            }
        }
        return null;
    }

    /** What each thread prints, apart. */
    static class Split extends OutputStream {
        @Override
        public void write(int b) {
            OUTPUT.get().write(b);
        }
    }
}
