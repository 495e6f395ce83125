package object
import "testing"
func BenchmarkFmtF(b *testing.B){ t:=newThread(); for i:=0;i<b.N;i++{ Format(t, Float(float64(i%1000)*0.1), ".2f") } }
func BenchmarkFmtD(b *testing.B){ t:=newThread(); for i:=0;i<b.N;i++{ Format(t, Int(int64(i%1000)), "5d") } }
func BenchmarkRepr(b *testing.B){ for i:=0;i<b.N;i++{ FloatRepr(float64(i%1000)*0.1) } }
func BenchmarkRepr17(b *testing.B){ for i:=0;i<b.N;i++{ FloatRepr(float64(i%1000+1)/3) } }
