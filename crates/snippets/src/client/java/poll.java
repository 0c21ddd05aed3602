import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
@java@
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
    static final URI URL = URI.create("@url@");

    public static void main(String[] args) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = @first@;
        var response = client.send(request, BodyHandlers.ofString());
        @why@
        var location = response.headers().firstValue("Location").orElse("");
        var monitor = location.isEmpty() ? URL : URL.resolve(location);
        var look = HttpRequest.newBuilder(monitor)
                .timeout(Duration.ofSeconds(10))
                .build();
        int looks = 0;
        while (response.statusCode() == @status@ && looks < 3) {
            Thread.sleep(200L << looks);
            response = client.send(look, BodyHandlers.ofString());
            looks++;
        }
        System.out.println(response.statusCode());
        System.out.println("looks: " + looks);
    }
}
