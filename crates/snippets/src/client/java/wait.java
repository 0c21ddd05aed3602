import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

public class Main {
    static final URI URL = URI.create("@url@");

    static long millisToWait(HttpResponse<?> response, int attempt) {
        @why@
        var value = response.headers().firstValue("Retry-After").orElse("");
        if (value.matches("\\d{1,9}")) {
            return Long.parseLong(value) * 1000;
        }
        try {
            var date = RFC_1123_DATE_TIME.parse(value, Instant::from);
            long wait = Duration.between(Instant.now(), date).toMillis();
            return Math.max(wait, 0);
        } catch (DateTimeException e) {
            return 250L << attempt;
        }
    }

    public static void main(String[] args) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URL)
                .timeout(Duration.ofSeconds(10))
                .build();
        for (int attempt = 1; ; attempt++) {
            var response = client.send(request, BodyHandlers.ofString());
            long wait = millisToWait(response, attempt);
            // Asking sooner than told would be rude: a minute, or give up.
            if (response.statusCode() != @status@ || attempt == 3 || wait > 60_000) {
                System.out.println(response.statusCode());
                @fields@
                System.out.println("attempts: " + attempt);
                return;
            }
            Thread.sleep(wait + ThreadLocalRandom.current().nextInt(300));
        }
    }
}
